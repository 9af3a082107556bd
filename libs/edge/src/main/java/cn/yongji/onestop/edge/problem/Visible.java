package cn.yongji.onestop.edge.problem;

import java.util.Optional;
import java.util.function.Predicate;

/** What you may not see does not exist: the answer is the same, and only one of the two is an attempt worth a note. */
public final class Visible {
    private Visible() {}

    /**
     * The thing that was found, for who may see it.
     *
     * @throws ProblemException 404, whether there is none or the caller may not know of it
     */
    public static <T> T of(Optional<T> found, Predicate<? super T> maySee) {
        var thing = found.orElseThrow(() -> new ProblemException(Problem.notFound()));
        if (!maySee.test(thing)) throw withheld();
        return thing;
    }

    /** It is there, and the caller may not know of it. */
    public static ProblemException withheld() {
        return new ProblemException(Problem.withheld());
    }
}
