package cn.yongji.onestop.edge.attempt;

/** Where refused attempts go. It may take its time and may fail: no request waits for it. */
@FunctionalInterface
public interface AttemptSink {
    void write(RefusedAttempt attempt);
}
