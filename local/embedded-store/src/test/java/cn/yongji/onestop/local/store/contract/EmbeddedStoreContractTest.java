package cn.yongji.onestop.local.store.contract;

import cn.yongji.onestop.local.store.EmbeddedStore;
import com.mongodb.client.MongoClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on the embedded store. */
class EmbeddedStoreContractTest implements WriteContract, ReadContract, IndexContract, PatternContract {

    private static EmbeddedStore store;
    private static MongoClient client;

    @BeforeAll
    static void start() {
        store = EmbeddedStore.start();
        client = Contract.connect(store.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @Override
    public MongoClient client() {
        return client;
    }
}
