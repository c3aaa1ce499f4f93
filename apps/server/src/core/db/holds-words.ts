import { wordsOf } from '@signet/domain/search';
import { Brackets } from 'typeorm';

/** That a text which was made searchable holds every word of a search; one without words finds nothing. */
export function holdsWords(column: string, search: string): Brackets {
  const words = wordsOf(search);
  return new Brackets((where) => {
    if (words.length === 0) where.where('1 = 0');
    for (const [n, word] of words.entries()) {
      where.andWhere(`${column} LIKE :word${n} ESCAPE '!'`, { [`word${n}`]: `%${word.replace(/[!%_]/g, '!$&')}%` });
    }
  });
}
