package cn.yongji.onestop.platform.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.platform.aggregate.AggregateBusy;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoInternalException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonMaximumSizeExceededException;
import org.bson.codecs.configuration.CodecConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TroubleTest {
    private static final ServerAddress SERVER = new ServerAddress("db");

    @Test
    void a_database_or_a_broker_that_is_away_passes() {
        assertThat(List.of(
                        new MongoTimeoutException("no server, or no connection is free"),
                        new MongoSocketReadException("broken off", SERVER),
                        new AggregateBusy("somebody else was quicker"),
                        new TimeoutException("no leader"),
                        new AuthorizationException("an operator has to mend it"),
                        new KafkaException("wrapped", new MongoTimeoutException("no server"))))
                .allMatch(Trouble::passes);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 50, 89, 91, 112, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436})
    void what_the_server_says_about_itself_passes_however_it_comes(int code) {
        assertThat(Trouble.passes(command(code))).isTrue();
        assertThat(Trouble.passes(write(code))).isTrue();
        assertThat(Trouble.passes(bulk(code))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 9, 14, 52, 11000, 10334, 17280, 17419, 17420, -1})
    void what_the_server_says_about_the_document_lasts_however_it_comes(int code) {
        assertThat(Trouble.passes(command(code))).isFalse();
        assertThat(Trouble.passes(write(code))).isFalse();
        assertThat(Trouble.passes(bulk(code))).isFalse();
    }

    @Test
    void one_lasting_error_among_many_writes_lasts() {
        var both = new MongoBulkWriteException(
                BulkWriteResult.unacknowledged(), List.of(error(0, 91), error(1, 17419)), null, SERVER, Set.of());

        assertThat(Trouble.passes(both)).isFalse();
    }

    @Test
    void a_label_of_the_driver_says_that_it_passes() {
        var labelled = new MongoException(251, "no such transaction");
        labelled.addLabel(MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL);

        assertThat(Trouble.passes(labelled)).isTrue();
    }

    @Test
    void what_is_wrong_with_the_thing_itself_lasts() {
        assertThat(List.of(
                        new BsonMaximumSizeExceededException("over 16 MB"),
                        new CodecConfigurationException("no codec"),
                        new MongoInternalException("the reply is too long"),
                        new MongoClientException("the driver refuses"),
                        new RecordTooLargeException("over 1 MB"),
                        new KafkaException("wrapped", new RecordTooLargeException("over 1 MB")),
                        new IllegalStateException("a rule that was broken")))
                .noneMatch(Trouble::passes);
    }

    private static MongoCommandException command(int code) {
        return new MongoCommandException(
                new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code)), SERVER);
    }

    private static MongoWriteException write(int code) {
        return new MongoWriteException(new WriteError(code, "why", new BsonDocument()), SERVER, Set.of());
    }

    private static MongoBulkWriteException bulk(int code) {
        return new MongoBulkWriteException(
                BulkWriteResult.unacknowledged(), List.of(error(0, code)), null, SERVER, Set.of());
    }

    private static BulkWriteError error(int index, int code) {
        return new BulkWriteError(code, "why", new BsonDocument(), index);
    }
}
