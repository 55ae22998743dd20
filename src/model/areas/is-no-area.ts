import { aboutLetters } from '../text/about-letters.js';

const english =
  /^(?:the |our |your )?(?:levels?|ladder|career (?:ladder|levels|path)s?|overview|introduction|intro|about|summary|purpose|contents|table of contents|glossary|faqs?|frequently asked questions|resources|further reading|see also|references|links|related|areas|progression|next steps|notes|history|changelog|how (?:to|we) .*|using .*)\b/i;

const others = aboutLetters(
  String.raw`^(?:die |le |la |les |el |los |il |de )?(?:stufen|laufbahn|überblick|übersicht|einleitung|einführung|zusammenfassung|inhalt|glossar|bereiche|niveaux|aperçu|présentation|résumé|sommaire|glossaire|domaines|niveles|introducción|resumen|índice|glosario|áreas|níveis|introdução|resumo|livelli|introduzione|riepilogo|glossario|niveaus|overzicht|inleiding|poziomy|wstęp|przegląd|nivåer|översikt|inledning|概要|はじめに|目次|简介|概述|簡介|목차|개요|소개)(?![\p{L}\p{M}])`,
  'iu',
);

/** Whether a heading introduces something else than an area, unless a level says otherwise: Overview, Glossary. */
export function isNoArea(name: string): boolean {
  const written = name.normalize('NFC').trim();
  return english.test(written) || others(written).test(written);
}
