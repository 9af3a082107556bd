package cn.yongji.onestop.ledger.log;

import cn.yongji.onestop.kernel.event.EventEnvelope;
import cn.yongji.onestop.ledger.SampleCase;
import cn.yongji.onestop.ledger.entry.OtherInstance;
import cn.yongji.onestop.ledger.log.domain.Round;
import cn.yongji.onestop.ledger.log.domain.Sequencer;
import cn.yongji.onestop.ledger.log.mongo.MongoLog;
import cn.yongji.onestop.ledger.log.mongo.MongoWitnessBook;
import cn.yongji.onestop.tlog.note.Ed25519;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;

/**
 * A process that records and signs at once, as the service does, until it is killed or everything is done. What it is to record it
 * records from the beginning each time, as events come again whose offsets nobody has committed. It says each root that it signed.
 */
final class LedgerProcess {
    static final LogKeys KEYS = new LogKeys("test/log", List.of(Ed25519.ofSeed(new byte[32])));

    private LedgerProcess() {}

    /** What is to be recorded of a project. */
    static List<EventEnvelope> story(int number) {
        return SampleCase.of("p" + number).told();
    }

    /** How many projects there are by now, and whether there will be no more. */
    static void tell(MongoDatabase database, int projects, boolean all) {
        var target = new Document("_id", "target").append("projects", projects).append("all", all);
        database.getCollection("told").deleteMany(new Document());
        database.getCollection("told").insertOne(target);
    }

    public static void main(String[] args) throws InterruptedException {
        try (var client = MongoClients.create(args[0])) {
            var database = client.getDatabase(args[1]);
            var recorded = new AtomicBoolean();
            var recorder =
                    Thread.ofPlatform().daemon().start(() -> record(database, Long.parseLong(args[2]), recorded));
            sign(database, recorded);
            recorder.join();
        }
    }

    private static void record(MongoDatabase database, long seed, AtomicBoolean recorded) {
        var instance = new OtherInstance(database);
        var dice = new Random(seed);
        for (var next = 0; !recorded.get(); ) {
            var target = database.getCollection("told").find().first();
            if (target == null) continue;
            for (; next < target.getInteger("projects"); next++) {
                var story = story(next);
                for (var from = 0; from < story.size(); ) {
                    var to = Math.min(story.size(), from + 1 + dice.nextInt(4));
                    instance.record("p" + next, story.subList(from, to));
                    from = to;
                }
            }
            recorded.set(target.getBoolean("all") && next == target.getInteger("projects"));
        }
    }

    private static void sign(MongoDatabase database, AtomicBoolean recorded) throws InterruptedException {
        var log = new MongoLog(database);
        log.prepare();
        var knowledge = new KnownOutside(new MongoWitnessBook(database), Set.of());
        var sequencer = new Sequencer(log, KEYS, knowledge, () -> Instant.EPOCH, 16);
        System.out.println("begins");
        for (var ended = false; !ended; ) {
            var all = recorded.get();
            var round = sequencer.round();
            if (round instanceof Round.Published(var batch))
                System.out.println(batch.size() + " " + batch.edge().root().hex());
            ended = all && round instanceof Round.Quiet;
            if (round instanceof Round.Quiet) Thread.sleep(2);
        }
    }
}
