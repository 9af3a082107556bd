/** The feed over HTTP. */
@NullMarked
package cn.yongji.onestop.approval.feed.web;

import org.jspecify.annotations.NullMarked;
