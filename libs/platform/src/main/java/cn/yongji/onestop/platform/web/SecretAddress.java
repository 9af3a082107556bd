package cn.yongji.onestop.platform.web;

/** Addresses that are secrets themselves, as those from which calendars read: they stand in no log. */
final class SecretAddress {
    private static final String FEEDS = "/feeds/";

    private SecretAddress() {}

    /** The address as it may be logged. */
    static String withheld(String path) {
        return path.startsWith(FEEDS) ? FEEDS + "…" : path;
    }
}
