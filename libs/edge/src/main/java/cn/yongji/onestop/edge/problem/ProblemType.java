package cn.yongji.onestop.edge.problem;

import cn.yongji.onestop.edge.language.Language;
import java.util.regex.Pattern;

/**
 * A kind of problem that clients may tell apart (RFC 9457). The slug is stable and documented.
 *
 * @param slug stable name, lower case with hyphens
 * @param status HTTP status it is sent with
 * @param titleZh what it is, in Chinese
 * @param titleEn what it is, in English
 */
public record ProblemType(String slug, int status, String titleZh, String titleEn) {
    private static final String URN = "urn:onestop:problem:";
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public ProblemType {
        if (!SLUG.matcher(slug).matches()) throw new IllegalArgumentException("not a slug: " + slug);
        if (status < 400 || status > 599) throw new IllegalArgumentException("not a problem status: " + status);
    }

    /** The value of {@code type}. */
    public String uri() {
        return URN + slug;
    }

    public String title(Language language) {
        return language.pick(titleZh, titleEn);
    }
}
