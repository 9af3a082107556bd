package cn.yongji.onestop.platform.aggregate;

import org.bson.Document;

/** A command that an aggregate has carried out, with the answer it gave. */
record AppliedCommand(String key, String bodyHash, Answer answer) {

    /** How many are remembered per aggregate; older ones are answered as new commands, which their version then refuses. */
    static final int REMEMBERED = 64;

    Document toDocument() {
        var document = new Document("key", key).append("hash", bodyHash).append("status", answer.status());
        if (answer.location() != null) document.append("location", answer.location());
        if (answer.etag() != null) document.append("etag", answer.etag());
        return document.append("body", ((RawJson) answer.body()).text());
    }

    static AppliedCommand fromDocument(Document document) {
        var answer = new Answer(
                document.getInteger("status"),
                document.getString("location"),
                document.getString("etag"),
                new RawJson(document.getString("body")));
        return new AppliedCommand(document.getString("key"), document.getString("hash"), answer);
    }

    /** The answer given then, if this is the same wish again. */
    Answer replayFor(Command command) {
        if (!bodyHash.equals(command.bodyHash())) throw new IdempotencyKeyReused(String.valueOf(command.key()));
        return answer;
    }
}
