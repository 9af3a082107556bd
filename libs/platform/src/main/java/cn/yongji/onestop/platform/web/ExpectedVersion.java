package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The version a client saw before it asked for a change ({@code If-Match}). A change is refused when somebody else was
 * faster, so that nobody overwrites what they never saw.
 */
public sealed interface ExpectedVersion {
    /** Whatever it is now ({@code If-Match: *}). */
    record Any() implements ExpectedVersion {}

    /**
     * One of these; none where the tags that were named are those of no version.
     *
     * @param versions as many as were named (RFC 9110 13.1.1 takes a list)
     */
    record OneOf(Set<Long> versions) implements ExpectedVersion {
        public OneOf {
            versions = Set.copyOf(versions);
        }
    }

    /** Reads {@code If-Match}: 428 where it is missing, 400 where it is no strong entity tag, or no list of them. */
    static ExpectedVersion of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(Problem.of(
                    PlatformProblems.PRECONDITION_REQUIRED,
                    "修改前请先读取，并在 If-Match 中带上读到的 ETag",
                    "Read first, and send the ETag you saw as If-Match"));
        }
        var tag = ifMatch.strip();
        if ("*".equals(tag)) return new Any();
        return new OneOf(ETags.versions(tag).orElseThrow(ExpectedVersion::malformed));
    }

    private static ProblemException malformed() {
        return new ProblemException(Problem.invalidParameter(InputError.in(
                "If-Match",
                "etag-malformed",
                "If-Match 应为强 ETag，如 \"3\"，多个以逗号分隔",
                "If-Match must be a strong ETag such as \"3\", or several with commas between them")));
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
            case OneOf(var wanted) -> wanted.contains(version);
        };
    }
}
