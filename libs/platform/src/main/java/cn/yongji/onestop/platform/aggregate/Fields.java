package cn.yongji.onestop.platform.aggregate;

/** The fields of an aggregate's document beside its state. */
final class Fields {
    static final String ID = "_id";
    static final String VERSION = "version";
    static final String SEQUENCE = "sequence";
    static final String STATE = "state";
    static final String SEEN = "seen";
    static final String OUTBOX = "outbox";
    static final String OUTBOX_AT = "outboxAt";
    static final String CHANGED_AT = "changedAt";
    static final String APPLIED = "applied";
    static final String CREATED_KEY = "createdKey";
    static final String CONCEALED_WITH = "concealedWith";

    private Fields() {}
}
