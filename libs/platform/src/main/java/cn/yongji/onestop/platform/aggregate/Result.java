package cn.yongji.onestop.platform.aggregate;

/** How a command ended: done, with the answer that every repetition gets as well, or refused. */
public sealed interface Result<F> {
    /** Done and durable. */
    record Done<F>(Answer answer) implements Result<F> {}

    /** Refused; nothing was changed. */
    record Refused<F>(F refusal) implements Result<F> {}
}
