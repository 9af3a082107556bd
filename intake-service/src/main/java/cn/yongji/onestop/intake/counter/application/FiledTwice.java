package cn.yongji.onestop.intake.counter.application;

/** Thrown where a write would make the same filing open twice. */
public final class FiledTwice extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public FiledTwice(RuntimeException cause) {
        super("the same is filed and open", cause);
    }
}
