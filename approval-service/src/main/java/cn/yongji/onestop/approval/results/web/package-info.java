/** Results in bulk over HTTP. */
@NullMarked
package cn.yongji.onestop.approval.results.web;

import org.jspecify.annotations.NullMarked;
