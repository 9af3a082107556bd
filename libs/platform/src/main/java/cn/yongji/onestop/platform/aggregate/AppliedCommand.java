package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.written.Written;
import cn.yongji.onestop.platform.written.WrittenNames;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A command that an aggregate has carried out, with the answer it gave; see {@link KeptAnswers}.
 *
 * @param at when; the beginning of time where it was not written yet
 */
record AppliedCommand(String key, String bodyHash, Told answer, Instant at) {

    /** An answer as it is kept; an empty body is one that had no room any more. */
    record Told(
            int status, @Nullable String location, @Nullable String etag, String body) {
        private static final String FORGOTTEN = "";

        boolean forgotten() {
            return body.equals(FORGOTTEN);
        }

        Answer answer() {
            return new Answer(status, location, etag, new RawJson(body));
        }
    }

    static final Written<AppliedCommand> FORM = WrittenNames.table()
            .row(AppliedCommand.class, "key", "bodyHash=hash", "answer=*", "at")
            .row(Told.class, "status", "location", "etag", "body")
            .absent(AppliedCommand.class, "at", Instant.EPOCH)
            .absent(Told.class, "body", Told.FORGOTTEN)
            .of(AppliedCommand.class);

    static AppliedCommand of(String key, Command command, Answer answer) {
        var text = ((RawJson) answer.body()).text();
        return new AppliedCommand(
                key,
                command.bodyHash(),
                new Told(answer.status(), answer.location(), answer.etag(), text),
                command.at());
    }

    /** What was told then, if this is the same wish again. */
    Told replayFor(Command command) {
        if (!bodyHash.equals(command.bodyHash())) throw new IdempotencyKeyReused(String.valueOf(command.key()));
        return answer;
    }

    int characters() {
        return answer.body().length();
    }

    AppliedCommand withoutBody() {
        var shortened = new Told(answer.status(), answer.location(), answer.etag(), Told.FORGOTTEN);
        return new AppliedCommand(key, bodyHash, shortened, at);
    }
}
