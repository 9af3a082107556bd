package cn.yongji.onestop.kernel.event;

/** Something of the catalogue, and what it is called. */
public record NamedCode(String code, String name) {}
