package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.kernel.Scan;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Strong entity tags: the version of what was read. */
public final class ETags {
    private static final int MOST_DIGITS = 18;

    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The versions that a list of strong entity tags names (RFC 9110 8.8.3); tags that are none of ours name none. Empty where it is
     * no such list.
     */
    static Optional<Set<Long>> versions(String list) {
        var versions = new HashSet<Long>();
        for (var at = 0; ; at++) {
            var end = list.startsWith("\"", at) ? list.indexOf('"', at + 1) : -1;
            if (end < 0 || !isTag(list, at + 1, end)) return Optional.empty();
            version(list.substring(at + 1, end)).ifPresent(versions::add);
            at = afterBlanks(list, end + 1);
            if (at == list.length()) return Optional.of(versions);
            if (list.charAt(at) != ',') return Optional.empty();
            at = afterBlanks(list, at + 1) - 1;
        }
    }

    private static boolean isTag(String list, int from, int to) {
        for (var i = from; i < to; i++) {
            var one = list.charAt(i);
            if (one <= ' ' || one == 0x7F || one > 0xFF) return false;
        }
        return true;
    }

    private static Optional<Long> version(String tag) {
        if (tag.isEmpty() || tag.length() > MOST_DIGITS || !Scan.isDigits(tag)) return Optional.empty();
        return tag.startsWith("0") && tag.length() > 1 ? Optional.empty() : Optional.of(Long.valueOf(tag));
    }

    private static int afterBlanks(String list, int from) {
        var at = from;
        while (at < list.length() && (list.charAt(at) == ' ' || list.charAt(at) == '\t')) at++;
        return at;
    }
}
