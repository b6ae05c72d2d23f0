// What the modules of the desk share: the report as the program showed it last, and where its translator is.
import { post } from './preview.js';

export const desk = {
  // The words of the page, how far each chapter is, and the chapter that is shown.
  words: {}, overview: null, view: null,
  // The title of that chapter.
  title: '',
  // Where unsaved texts are kept, and those of this chapter.
  store: null, drafts: null,
  // The segments of the chapter by their ids, the one that is worked on, and the one that somebody types in though its source was deleted.
  segments: new Map(), active: null, gone: null,
  // What belongs to the active segment; see `Tools`.
  tools: null,
  // The newest state that the page knows.
  known: -1,
};

export const say = id => desk.words[id] ?? id;

export function ask(name, data) {
  return post('/desk/' + name, { language: desk.view.language, chapter: desk.view.chapter, ...data });
}

// How many segments of a chapter are not done.
export const left = ({ counts: { missing, stale, unconfirmed } }) => missing + stale + unconfirmed;

// Takes over what the program answers to a change; the chapter as it is now is the caller's.
export function learn({ generation, overview }) {
  desk.known = Math.max(desk.known, generation);
  desk.overview = overview;
}
