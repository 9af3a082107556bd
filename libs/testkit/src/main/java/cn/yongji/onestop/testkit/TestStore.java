package cn.yongji.onestop.testkit;

import cn.yongji.onestop.local.store.TestedStore;

/** The database of a test run: started with the first test that needs it, empty, gone after the last. */
public final class TestStore {
    private static final class Running {
        static final TestedStore STORE = start();

        private static TestedStore start() {
            var store = TestedStore.start();
            RealParts.untilTheEnd(store::close);
            return store;
        }
    }

    private TestStore() {}

    public static String uri() {
        return Running.STORE.uri();
    }
}
