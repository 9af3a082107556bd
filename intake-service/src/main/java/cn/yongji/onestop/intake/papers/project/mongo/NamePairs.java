package cn.yongji.onestop.intake.papers.project.mongo;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The pairs of neighbouring characters of a name. Chinese has no blanks between its words, so whoever looks for a part of a
 * name finds it by the pairs in it; an index holds them, and only names that have one are compared.
 */
final class NamePairs {
    private NamePairs() {}

    /** None for less than two characters; each once. */
    static List<String> of(String text) {
        var characters = text.strip().toLowerCase(Locale.ROOT).codePoints().toArray();
        return IntStream.range(1, characters.length)
                .mapToObj(at -> new String(characters, at - 1, 2))
                .distinct()
                .toList();
    }
}
