/** Cases and reviews over HTTP: problem, view, read, act; arrows go down, act on top. */
@NullMarked
package cn.yongji.onestop.approval.cases.web;

import org.jspecify.annotations.NullMarked;
