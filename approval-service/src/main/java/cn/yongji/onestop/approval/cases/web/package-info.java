/** Cases and reviews over HTTP. */
@NullMarked
package cn.yongji.onestop.approval.cases.web;

import org.jspecify.annotations.NullMarked;
