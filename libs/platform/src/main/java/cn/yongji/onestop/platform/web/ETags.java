package cn.yongji.onestop.platform.web;

/** Strong entity tags: the version of what was read. */
public final class ETags {
    private ETags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }
}
