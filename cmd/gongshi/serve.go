package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/signal"
	"strconv"
	"syscall"

	"gongshi/cmd/gongshi/flags"
	"gongshi/cmd/gongshi/page"
	"gongshi/cmd/gongshi/screen"
	"gongshi/fonts"
	"gongshi/generator/finding"
	"gongshi/generator/run"
)

// runServe shows the page in the browser until it is ended.
func runServe(line *flags.Line, stdout, stderr io.Writer) int {
	s := screen.New(stdout, stderr, screen.Options{})
	if len(line.Inputs) > 0 {
		return wrongUsage(stderr, "serve 后面不要别的内容，台账在网页上放进去，不是“"+line.Inputs[0]+"”")
	}
	open := func(once string, ok bool) {
		if !line.NoBrowser && (!ok || page.Open(once) != nil) {
			s.Warn("打不开浏览器。请把上面的地址复制到浏览器的地址栏。")
		}
	}
	if address, ok := page.Running(); ok {
		s.Say("程序已经在运行，网页在 %s\n", address)
		if !line.NoBrowser {
			open(page.OnceAddress(address))
		}
		return status(s)
	}
	faces, findings, fault := chooseFonts(line.Fonts)
	if fault != "" {
		return wrongUsage(stderr, fault)
	}
	for _, f := range findings {
		if f.Severity > finding.Info {
			s.Findings(finding.List{f})
		}
	}
	listener, err := net.Listen("tcp4", net.JoinHostPort("127.0.0.1", strconv.Itoa(int(line.Port))))
	if err != nil {
		s.Warn(fmt.Sprintf("错误：端口 %d 用不了：%s。换一个，或者不写 --port，由程序自己选。", line.Port, portFault(err)))
		return exitFailed
	}
	return servePage(listener, faces, s, open)
}

// servePage serves the page until it is left, or the program is to end.
func servePage(listener net.Listener, faces *fonts.Set, s *screen.Screen, open func(once string, ok bool)) int {
	ends := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) { // under nohup it is
		ends = append(ends, syscall.SIGHUP) // the terminal is closed: the address must not stay behind then either
	}
	ctx, stop := signal.NotifyContext(context.Background(), ends...)
	defer stop()
	run.KeepLedgers()
	server := page.New(listener.Addr(), faces, page.DefaultLimits)
	defer page.Announce(server.Address())()
	s.Say("网页在 %s\n只有这台电脑打得开，文件不会传到别处。用完按网页上的“退出”，或者在这里按 Ctrl-C；网页都关上十分钟以后，程序自己退出。\n", server.Address())
	open(server.OnceAddress(), true)
	if err := server.Serve(ctx, listener); err != nil {
		s.Warn("错误：网页中断了，请重新打开程序。")
		return exitFailed
	}
	if server.AllClosed() {
		s.Say("网页都关上了，程序自己退出。\n")
	} else {
		s.Say("已退出。\n")
	}
	return status(s)
}

// portFault says why nobody can listen on a port.
func portFault(err error) string {
	switch {
	case isPortInUse(err):
		return "别的程序正在用它"
	case errors.Is(err, os.ErrPermission):
		return "系统不允许用 1024 以下的端口"
	}
	return "系统不允许"
}
