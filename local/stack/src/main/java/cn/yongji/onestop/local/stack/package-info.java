/** 一键启动. Everything on one machine with one command; each process is one of those that production runs. */
@NullMarked
package cn.yongji.onestop.local.stack;

import org.jspecify.annotations.NullMarked;
