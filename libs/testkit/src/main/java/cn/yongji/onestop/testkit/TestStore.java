package cn.yongji.onestop.testkit;

import cn.yongji.onestop.local.store.EmbeddedStore;

/** The database of a test run: started with the first test that needs it, empty, gone with the JVM. */
public final class TestStore {
    private static final class Running {
        static final EmbeddedStore STORE = start();

        private static EmbeddedStore start() {
            var store = EmbeddedStore.start();
            Runtime.getRuntime().addShutdownHook(new Thread(store::close, "stop the test store"));
            return store;
        }
    }

    private TestStore() {}

    public static String uri() {
        return Running.STORE.uri();
    }
}
