package cn.yongji.onestop.edge.language;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages we speak. Chinese, unless English is asked for first. */
public enum Language {
    ZH("zh-CN"),
    EN("en");

    private static final int LONGEST_HEADER = 256;
    private static final List<String> SPOKEN = List.of("zh", "en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    /** Reads {@code Accept-Language}; what cannot be read counts as not asked for. */
    public static Language of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST_HEADER) return ZH;
        return "en".equals(Locale.lookupTag(rangesOf(acceptLanguage), SPOKEN)) ? EN : ZH;
    }

    /** The one of two wordings that is in this language. */
    public String pick(String zh, String en) {
        return this == ZH ? zh : en;
    }

    private static List<Locale.LanguageRange> rangesOf(String header) {
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }
}
