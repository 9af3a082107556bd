package cn.yongji.onestop.kernel.event;

/** A matter that a fact is about as well 所涉事项, and the department that it is with. */
public record ConcernedMatter(String matterCode, String matterName, String department) {}
