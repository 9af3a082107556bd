package cn.yongji.onestop.kernel.event;

/**
 * 议定延期: how a meeting has resolved to extend a review.
 *
 * @param workingDays by how many
 * @param consentedBy the head of the department who agreed
 */
public record ResolvedExtension(int workingDays, String consentedBy) {}
