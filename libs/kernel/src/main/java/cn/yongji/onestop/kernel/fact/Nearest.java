package cn.yongji.onestop.kernel.fact;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** 相近代码: which known codes somebody who typed an unknown one may have meant. */
public final class Nearest {
    private static final int SUGGESTED = 3;

    private Nearest() {}

    /** The nearest by the number of characters to change, at most three, those that begin alike first. */
    public static List<String> to(String typed, Collection<String> known) {
        return known.stream()
                .sorted(Comparator.<String>comparingInt(it -> beginsAlike(typed, it) ? 0 : distance(typed, it))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SUGGESTED)
                .toList();
    }

    private static boolean beginsAlike(String typed, String known) {
        return !typed.isEmpty() && (known.startsWith(typed) || typed.startsWith(known));
    }

    /** Levenshtein's distance. */
    private static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) before[j] = j;
        for (var i = 1; i <= one.length(); i++) {
            var now = new int[other.length() + 1];
            now[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var exchanged = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(exchanged, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
