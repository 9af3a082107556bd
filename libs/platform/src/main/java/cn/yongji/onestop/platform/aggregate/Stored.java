package cn.yongji.onestop.platform.aggregate;

/** An aggregate as it is kept: its identity, the version of this state, and the state. */
public record Stored<S>(String id, long version, S state) {}
