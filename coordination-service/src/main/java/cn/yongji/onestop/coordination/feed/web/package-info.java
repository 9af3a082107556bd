/** Calendar feeds over HTTP: by their owner with a token, by a calendar without one. */
@NullMarked
package cn.yongji.onestop.coordination.feed.web;

import org.jspecify.annotations.NullMarked;
