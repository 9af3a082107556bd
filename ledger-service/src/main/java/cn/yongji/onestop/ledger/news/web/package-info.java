/** 项目动态 over HTTP. */
@NullMarked
package cn.yongji.onestop.ledger.news.web;

import org.jspecify.annotations.NullMarked;
