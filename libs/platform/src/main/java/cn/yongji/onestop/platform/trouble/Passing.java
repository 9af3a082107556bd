package cn.yongji.onestop.platform.trouble;

/** Marks an exception of our own whose cause passes: the same work may succeed a little later. */
public interface Passing {}
