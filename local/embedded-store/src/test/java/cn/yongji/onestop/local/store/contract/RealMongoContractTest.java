package cn.yongji.onestop.local.store.contract;

import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The same contract on a real MongoDB, when {@code MONGODB_URI} or {@code ONESTOP_MONGOD} names one. */
@EnabledIf(value = "isThere", disabledReason = "neither MONGODB_URI nor ONESTOP_MONGOD is set")
class RealMongoContractTest implements WriteContract, ReadContract, IndexContract, PatternContract, StrictContract {

    @TempDir
    static Path folder;

    private static RealMongo mongo;

    static boolean isThere() {
        return RealMongo.isThere();
    }

    @BeforeAll
    static void start() throws IOException {
        mongo = RealMongo.start(folder);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        mongo.close();
    }

    @Override
    public MongoClient client() {
        return mongo.client();
    }
}
