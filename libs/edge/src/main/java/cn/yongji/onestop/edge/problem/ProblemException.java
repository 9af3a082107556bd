package cn.yongji.onestop.edge.problem;

/** Carries a problem from the edge of a service to the caller. Not for the domain: refusals are values there. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        // No stack trace: it is an answer, not a fault, and bad input must stay cheap.
        super(problem.type().slug() + ": " + problem.detailEn(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
