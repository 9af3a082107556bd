package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version a client saw before it asked for a change ({@code If-Match}). A change is refused when somebody else was
 * faster, so that nobody overwrites what they never saw.
 */
public sealed interface ExpectedVersion {
    /** Whatever it is now ({@code If-Match: *}). */
    record Any() implements ExpectedVersion {}

    /** Exactly this one. */
    record Exactly(long version) implements ExpectedVersion {}

    /** A tag that no version ever had; it never matches. */
    record Never(String tag) implements ExpectedVersion {}

    Pattern OURS = Pattern.compile("\"(0|[1-9][0-9]{0,17})\"");
    Pattern STRONG = Pattern.compile("\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"");

    /** Reads {@code If-Match}: 428 where it is missing, 400 where it is not a strong entity tag. */
    static ExpectedVersion of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(Problem.of(
                    PlatformProblems.PRECONDITION_REQUIRED,
                    "修改前请先读取，并在 If-Match 中带上读到的 ETag",
                    "Read first, and send the ETag you saw as If-Match"));
        }
        var tag = ifMatch.strip();
        if ("*".equals(tag)) return new Any();
        var ours = OURS.matcher(tag);
        if (ours.matches()) return new Exactly(Long.parseLong(ours.group(1)));
        if (STRONG.matcher(tag).matches()) return new Never(tag);
        throw new ProblemException(Problem.invalidParameter(InputError.in(
                "If-Match",
                "etag-malformed",
                "If-Match 应为一个强 ETag，如 \"3\"",
                "If-Match must be one strong ETag such as \"3\"")));
    }

    /** Refuses (412) when the version is another one by now. */
    default void check(long version) {
        if (matches(version)) return;
        throw new ProblemException(Problem.of(
                        PlatformProblems.PRECONDITION_FAILED,
                        "内容已更新，请重新读取后再修改",
                        "It has changed since; read it again before you change it",
                        "currentVersion",
                        version)
                .withHeader("ETag", ETags.of(version)));
    }

    default boolean matches(long version) {
        return switch (this) {
            case Any() -> true;
            case Exactly(var wanted) -> wanted == version;
            case Never(var _) -> false;
        };
    }
}
