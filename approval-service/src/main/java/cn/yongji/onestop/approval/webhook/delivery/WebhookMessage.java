package cn.yongji.onestop.approval.webhook.delivery;

import java.util.List;

/**
 * What is sent.
 *
 * @param id the {@code webhook-id}: the same however often it is sent
 * @param secrets it is signed with, the newest first
 */
record WebhookMessage(String url, String id, long timestamp, byte[] body, List<String> secrets) {}
