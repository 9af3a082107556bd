package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.written.Written;
import cn.yongji.onestop.platform.written.WrittenNames;

/** A command that an aggregate has carried out, with the answer it gave. */
record AppliedCommand(String key, String bodyHash, Answer answer) {

    /** How many are remembered per aggregate; older ones are answered as new commands, which their version then refuses. */
    static final int REMEMBERED = 64;

    static final Written<AppliedCommand> FORM = WrittenNames.table()
            .row(AppliedCommand.class, "key", "bodyHash=hash", "answer=*")
            .row(Answer.class, "status", "location", "etag", "body")
            .as(Object.class, String.class, body -> ((RawJson) body).text(), RawJson::new)
            .of(AppliedCommand.class);

    /** The answer given then, if this is the same wish again. */
    Answer replayFor(Command command) {
        if (!bodyHash.equals(command.bodyHash())) throw new IdempotencyKeyReused(String.valueOf(command.key()));
        return answer;
    }
}
