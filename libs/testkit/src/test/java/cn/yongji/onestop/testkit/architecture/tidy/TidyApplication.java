package cn.yongji.onestop.testkit.architecture.tidy;

/** A service cut as it should be. */
public final class TidyApplication {
    private TidyApplication() {}

    public static void main(String[] args) {}
}
