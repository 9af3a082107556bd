package cn.yongji.onestop.local.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The database that a test runs on: the server that {@code MONGODB_URI} names, or else an embedded store of its own. On a named server
 * there are others, so a test gives its databases names of their own.
 */
public final class TestedStore implements AutoCloseable {
    private static final String RUN = "_" + UUID.randomUUID().toString().substring(0, 8);

    private final @Nullable EmbeddedStore own;
    private final String uri;

    private TestedStore(@Nullable EmbeddedStore own, String uri) {
        this.own = own;
        this.uri = uri;
    }

    public static TestedStore start() {
        var named = System.getenv("MONGODB_URI");
        if (named != null) return new TestedStore(null, named);
        var own = EmbeddedStore.start();
        return new TestedStore(own, own.uri());
    }

    /** A name that a database of this run has and no other on a named server. */
    public static String own(String database) {
        return System.getenv("MONGODB_URI") == null ? database : database + RUN;
    }

    public String uri() {
        return uri;
    }

    @Override
    public void close() {
        if (own != null) own.close();
    }
}
