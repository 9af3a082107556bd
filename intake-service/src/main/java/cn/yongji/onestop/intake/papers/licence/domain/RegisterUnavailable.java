package cn.yongji.onestop.intake.papers.licence.domain;

/** A licence register that does not answer as it should. */
public final class RegisterUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RegisterUnavailable(String message) {
        super(message);
    }

    public RegisterUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
