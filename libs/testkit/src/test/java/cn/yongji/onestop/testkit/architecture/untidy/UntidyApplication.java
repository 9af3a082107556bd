package cn.yongji.onestop.testkit.architecture.untidy;

/** A service with every mistake the rules know. */
public final class UntidyApplication {
    private UntidyApplication() {}
}
