package cn.yongji.onestop.ledger.timeline.domain;

import cn.yongji.onestop.ledger.entry.domain.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A sentence, or a part of one, in both languages: {@code zh("办件退回：%s").en("Case returned: %s").of(ground)}. */
record Told(String zh, String en) {
    static final Told NOTHING = new Told("", "");

    /** What stands in Chinese; its English stands beside it. */
    record InChinese(String zh) {
        Told en(String en) {
            return new Told(zh, en);
        }
    }

    static InChinese zh(String zh) {
        return new InChinese(zh);
    }

    /** With facts in the places that were left for them; a fact may itself be told in two languages. */
    Told of(Object... facts) {
        return new Told(zh.formatted(in(Wording.ZH, facts)), en.formatted(in(Wording.EN, facts)));
    }

    /** Names and codes in a row. */
    static Told listed(List<?> names) {
        return new Told(joined("、", Wording.ZH, names), joined(", ", Wording.EN, names));
    }

    /** Sentences in a row. */
    static Told oneByOne(List<?> sentences) {
        return new Told(joined("；", Wording.ZH, sentences), joined("; ", Wording.EN, sentences));
    }

    String in(Wording wording) {
        return switch (wording) {
            case ZH -> zh;
            case EN -> en;
        };
    }

    private static String joined(String separator, Wording wording, List<?> parts) {
        return Arrays.stream(in(wording, parts.toArray())).map(String::valueOf).collect(Collectors.joining(separator));
    }

    private static Object[] in(Wording wording, Object[] facts) {
        return Arrays.stream(facts)
                .map(fact -> fact instanceof Told told ? told.in(wording) : fact)
                .toArray();
    }
}
