//! Lists whose members are found by name.

use std::collections::BTreeMap;
use std::ops::Deref;

/// What is known by a name.
pub trait Name {
    /// Returns the name.
    fn name(&self) -> &str;
}

/// A list, in its order, in which each member is found by its name.
#[derive(Debug, Clone)]
pub struct Named<T> {
    list: Vec<T>,
    /// By name, the index of the first member that has it.
    places: BTreeMap<String, usize>,
}

impl<T> Named<T> {
    /// Returns the index of the first member of a name.
    pub fn place(&self, name: &str) -> Option<usize> {
        self.places.get(name).copied()
    }

    /// Returns the first member of a name.
    pub fn find(&self, name: &str) -> Option<&T> {
        self.list.get(self.place(name)?)
    }
}

impl<T> Default for Named<T> {
    fn default() -> Self {
        Named { list: Vec::new(), places: BTreeMap::new() }
    }
}

impl<T: Name> From<Vec<T>> for Named<T> {
    fn from(list: Vec<T>) -> Self {
        let mut places = BTreeMap::new();
        for (index, item) in list.iter().enumerate() {
            places.entry(item.name().to_owned()).or_insert(index);
        }
        Named { list, places }
    }
}

impl<T> Deref for Named<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.list
    }
}

impl<'a, T> IntoIterator for &'a Named<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.iter()
    }
}
