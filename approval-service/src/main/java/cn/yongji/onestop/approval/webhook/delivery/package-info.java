/** Carries the entries of a feed to where a department wants them, in order, each at least once. */
@NullMarked
package cn.yongji.onestop.approval.webhook.delivery;

import org.jspecify.annotations.NullMarked;
