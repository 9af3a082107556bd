package cn.yongji.onestop.testkit;

import cn.yongji.onestop.local.store.EmbeddedStore;

/** The database of a test run: started with the first test that needs it, empty, gone after the last. */
public final class TestStore {
    private static final class Running {
        static final EmbeddedStore STORE = start();

        private static EmbeddedStore start() {
            var store = EmbeddedStore.start();
            RealParts.untilTheEnd(store::close);
            return store;
        }
    }

    private TestStore() {}

    public static String uri() {
        return Running.STORE.uri();
    }
}
