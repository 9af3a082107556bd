package cn.yongji.onestop.platform.trouble;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoCursorNotFoundException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.bulk.BulkWriteError;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * Tells trouble that passes from trouble that lasts. What passes has nothing to do with what was being done: somebody is
 * away, slow, or not allowed in until an operator mends it. Everything that is not known to pass lasts: taking it for
 * passing would hold up all that waits behind it for ever, while what was put aside wrongly can be done again.
 */
public final class Trouble {
    private static final Set<String> PASSING_LABELS = Set.of(
            "TransientTransactionError",
            "RetryableWriteError",
            "RetryableError",
            "SystemOverloadedError",
            "NetworkError");

    /** Codes of the server, by the names that it gives them. */
    private static final Set<Integer> PASSING_CODES = Set.of(
            6, // HostUnreachable
            7, // HostNotFound
            13, // Unauthorized
            18, // AuthenticationFailed
            24, // LockTimeout
            43, // CursorNotFound
            46, // LockBusy
            50, // MaxTimeMSExpired
            63, // StaleShardVersion
            64, // WriteConcernTimeout
            79, // UnknownReplWriteConcern
            89, // NetworkTimeout
            91, // ShutdownInProgress
            100, // UnsatisfiableWriteConcern
            112, // WriteConflict
            117, // ConflictingOperationInProgress
            133, // FailedToSatisfyReadPreference
            134, // ReadConcernMajorityNotAvailableYet
            175, // QueryPlanKilled
            189, // PrimarySteppedDown
            202, // NetworkInterfaceExceededTimeLimit
            262, // ExceededTimeLimit
            317, // ConnectionPoolExpired
            365, // TemporarilyUnavailable
            391, // ReauthenticationRequired
            462, // IngressRequestRateLimitExceeded
            9001, // SocketException
            10107, // NotWritablePrimary
            11600, // InterruptedAtShutdown
            11601, // Interrupted
            11602, // InterruptedDueToReplStateChange
            13388, // StaleConfig
            13435, // NotPrimaryNoSecondaryOk
            13436, // NotPrimaryOrSecondary
            14031); // OutOfDiskSpace

    private Trouble() {}

    /** Whether the same work may succeed later without anybody changing it. */
    public static boolean passes(@Nullable Throwable trouble) {
        return switch (trouble) {
            case null -> false;
            case Passing _ -> true;
            case MongoException it -> passes(it);
            case KafkaException it -> passes(it);
            default -> false;
        };
    }

    private static boolean passes(MongoException trouble) {
        return switch (trouble) {
            case MongoSocketException _,
                    MongoTimeoutException _,
                    MongoExecutionTimeoutException _,
                    MongoConnectionPoolClearedException _,
                    MongoServerUnavailableException _,
                    MongoInterruptedException _,
                    MongoSecurityException _,
                    MongoCursorNotFoundException _,
                    MongoNotPrimaryException _,
                    MongoNodeIsRecoveringException _,
                    MongoWriteConcernException _ -> true;
            case MongoBulkWriteException it
            when !it.getWriteErrors().isEmpty() ->
                it.getWriteErrors().stream().map(BulkWriteError::getCode).allMatch(PASSING_CODES::contains);
            case MongoBulkWriteException it when it.getWriteConcernError() != null -> true;
            default ->
                PASSING_CODES.contains(trouble.getCode())
                        || trouble.getErrorLabels().stream().anyMatch(PASSING_LABELS::contains);
        };
    }

    private static boolean passes(KafkaException trouble) {
        return switch (trouble) {
            case RecordTooLargeException _,
                    RecordBatchTooLargeException _,
                    SerializationException _,
                    InvalidTopicException _ -> false;
            default -> trouble.getCause() == null || passesOrIsUnknown(trouble.getCause());
        };
    }

    /** The broker's exceptions come wrapped; what is inside decides where it is known. */
    private static boolean passesOrIsUnknown(Throwable inside) {
        return !(inside instanceof KafkaException || inside instanceof MongoException) || passes(inside);
    }
}
