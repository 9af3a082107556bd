package cn.yongji.onestop.kernel.event;

/**
 * Which review 部门审核 a fact is about. On the wire its parts stand in the event itself.
 *
 * @param caseId the case 办件; also the identity of its application
 * @param reviewId case, a hyphen and the matter
 * @param department whose review it is
 */
public record ReviewRef(String projectId, String caseId, String reviewId, String matterCode, String department) {}
