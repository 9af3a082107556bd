package cn.yongji.onestop.kernel.event;

/** A stored material 材料 that fills a slot 应交材料; SHA-256 in lower-case hex. */
public record MaterialRef(String slot, String materialId, String name, String sha256) {}
